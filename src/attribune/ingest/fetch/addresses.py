"""Addresses of the internet, and which of them lead to the public part of it.

Written out after the registries of special-purpose addresses (IANA, RFC 6890 and its updates) rather than asked of the
standard library, whose answers have changed between its versions. Of IPv6 only what is handed out as global unicast
counts as public (2000::/3), less what is set apart in it.
"""

from __future__ import annotations

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

Address = IPv4Address | IPv6Address

CLOSED_V4 = tuple(
    (IPv4Network(network), reason)
    for network, reason in (
        ("0.0.0.0/8", "no host"),
        ("10.0.0.0/8", "of a private network"),
        ("100.64.0.0/10", "of a carrier's own network"),
        ("127.0.0.0/8", "of this computer"),
        # Clouds hand out keys to whoever asks at 169.254.169.254, and at a few addresses further down.
        ("169.254.0.0/16", "link-local"),
        ("172.16.0.0/12", "of a private network"),
        ("192.0.0.0/24", "set apart for protocols"),
        ("192.0.2.0/24", "for documents only"),
        ("192.88.99.0/24", "a relay to IPv6"),
        ("192.168.0.0/16", "of a private network"),
        ("198.18.0.0/15", "for tests of networks only"),
        ("198.51.100.0/24", "for documents only"),
        ("203.0.113.0/24", "for documents only"),
        ("224.0.0.0/4", "multicast"),
        ("240.0.0.0/4", "reserved"),
        ("168.63.129.16/32", "of a cloud's own services"),
    )
)
CLOSED_V6 = tuple(
    (IPv6Network(network), reason)
    for network, reason in (
        ("::/128", "no host"),
        ("::1/128", "of this computer"),
        ("fc00::/7", "of a private network"),
        ("fe80::/10", "link-local"),
        ("fec0::/10", "of a private network"),
        ("ff00::/8", "multicast"),
        ("2001::/32", "a tunnel to an IPv4 address (Teredo)"),
        ("2001::/23", "set apart for protocols"),
        ("2001:db8::/32", "for documents only"),
        ("2002::/16", "a tunnel to an IPv4 address (6to4)"),
        ("3fff::/20", "for documents only"),
    )
)
PUBLIC_V6 = IPv6Network("2000::/3")
# Both stand for an IPv4 address, which is then what counts: the second is how networks without IPv4 reach all of it.
MAPPED = IPv6Network("::ffff:0:0/96")
TRANSLATED = IPv6Network("64:ff9b::/96")
# An interface that says of itself that it is a tunnel's end at the IPv4 address in its last four bytes (RFC 5214).
TUNNEL_MARKS = (b"\x00\x00\x5e\xfe", b"\x02\x00\x5e\xfe")


def parse_address(text: str) -> Address | None:
    """Return the address that ``text`` spells in the usual form, null if it is a name."""
    try:
        return ip_address(text)
    except ValueError:
        return None


def explain_closed(address: Address) -> str | None:
    """Return what kind of address it is if it does not lead to the public internet, null if it does."""
    if isinstance(address, IPv4Address):
        return next((reason for network, reason in CLOSED_V4 if address in network), None)
    if address in MAPPED or address in TRANSLATED:
        return explain_closed(IPv4Address(address.packed[-4:]))
    reason = next((reason for network, reason in CLOSED_V6 if address in network), None)
    if reason is None and address not in PUBLIC_V6:
        return "reserved"
    if reason is None and address.packed[8:12] in TUNNEL_MARKS:
        return explain_closed(IPv4Address(address.packed[-4:]))
    return reason
