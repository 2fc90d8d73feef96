"""Rules: who may ask from where, how much and how often; the guards keep them."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass

LOOPBACK_NAMES = frozenset({"localhost", "127.0.0.1", "::1"})
SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """How an explorer is guarded. The defaults are for one that listens on loopback.

    Attributes:
        hosts: names under which it may be asked for, without ports, in lower case.
        takes_addresses: whether it may be asked for under any bare address as well: to such no name leads, so none can
            be bent. For one that listens on all addresses.
        needs_token: whether nothing is shown without a token.
        form_bytes, upload_bytes: the largest body, of a form and of a text to be read.
        body_s: how long a body may take to arrive.
        read_s: how long an answer to a question may take.
        address_bytes: the longest address, with its parameters.
    """

    hosts: frozenset[str] = LOOPBACK_NAMES
    takes_addresses: bool = False
    needs_token: bool = False
    form_bytes: int = 1_000_000
    upload_bytes: int = 20_000_000
    body_s: float = 30.0
    read_s: float = 30.0
    address_bytes: int = 8_000


LOCAL = Rules()


def is_loopback(host: str) -> bool:
    """Tell whether a name or an address is of this computer alone."""
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host.lower() == "localhost"


def is_address(host: str) -> bool:
    """Tell whether ``host`` is an address and not a name."""
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True
