"""The languages that are installed: a folder of packages, each validated before it is unpacked, whole or absent."""
