"""Cornish for accessible-release: an example, not checked by a speaker. The files beside this one are the language."""
