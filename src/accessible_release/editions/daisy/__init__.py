"""The DAISY edition: a talking book with the whole text, for the players that many blind people have."""

from accessible_release.editions.daisy.edition import DaisyEdition

__all__ = ["DaisyEdition"]
