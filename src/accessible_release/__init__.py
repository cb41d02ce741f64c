"""Publishes a Markdown news release so that everyone can use it, with the helpline first and last."""

__version__ = "0.1.0"
