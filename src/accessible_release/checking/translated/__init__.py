"""The fact gate for translations: a sentence in one language against what it became in another.

The languages are known by tables (one TOML file each); dates, months and numbers by the locale data.
"""
