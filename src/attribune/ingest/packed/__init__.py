"""Packed input: ZIP archives and gzip files, unpacked as they are read and within what the limits allow."""
