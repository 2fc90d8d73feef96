"""What leads to the public internet, and what does not."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attribune.ingest.fetch.addresses import MAPPED, TRANSLATED, explain_closed


@pytest.mark.parametrize(
    "text",
    [
        "0.0.0.0",
        "10.1.2.3",
        "100.64.0.1",
        "100.100.100.200",
        "127.0.0.1",
        "127.255.255.254",
        "169.254.169.254",
        "168.63.129.16",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.192",
        "192.168.1.1",
        "198.18.0.1",
        "224.0.0.1",
        "239.255.255.250",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::127.0.0.1",
        "::ffff:127.0.0.1",
        "::ffff:192.168.0.1",
        "64:ff9b::10.0.0.1",
        "64:ff9b::a9fe:a9fe",
        "64:ff9b:1::1",
        "2001::1",
        "2001:0:4136:e378:8000:63bf:3fff:fdd2",
        "2001:db8::1",
        "2002:7f00:1::",
        "2002:808:808::1",
        "2a00:1450::5efe:10.0.0.1",
        "fc00::1",
        "fd00:ec2::254",
        "fe80::1",
        "fe80::1%eth0",
        "fec0::1",
        "ff02::1",
        "4000::1",
    ],
)
def test_what_is_not_public_is_closed(text: str) -> None:
    assert explain_closed(ip_address(text)) is not None


@pytest.mark.parametrize(
    "text", ["1.1.1.1", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "64:ff9b::8.8.8.8", "::ffff:8.8.8.8"]
)
def test_what_is_public_is_open(text: str) -> None:
    assert explain_closed(ip_address(text)) is None


@given(st.ip_addresses(v=4))
def test_no_ipv4_address_is_open_that_the_standard_library_calls_special(address: IPv4Address) -> None:
    if not address.is_global or address.is_multicast or address.is_reserved:
        assert explain_closed(address) is not None


@given(st.ip_addresses(v=6))
def test_no_ipv6_address_is_open_that_the_standard_library_calls_special(address: IPv6Address) -> None:
    if address in MAPPED or address in TRANSLATED:
        return
    if not address.is_global or address.is_multicast or address.is_reserved or address.sixtofour or address.teredo:
        assert explain_closed(address) is not None


@given(st.ip_addresses(v=4))
def test_an_ipv4_address_in_ipv6_is_what_it_is_by_itself(address: IPv4Address) -> None:
    assert explain_closed(IPv6Address(f"::ffff:{address}")) == explain_closed(address)
    assert explain_closed(IPv6Address(f"64:ff9b::{address}")) == explain_closed(address)
