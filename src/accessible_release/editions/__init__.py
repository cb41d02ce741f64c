"""Published forms of a release: plain text, web page, recording, and the page that leads to them.

Each edition is pure: the same release, narration and settings always give the same bytes.
"""
