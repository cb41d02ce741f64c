"""How likely a sentence that an engine translated says something else than its source, and by what that is told.

A wrong sense often comes back as the same English word, so the way back alone finds few. What tells most is that a word
or phrase of the source is one that engines take for another (`meanings.tsv`), or that the translation has the very
word for its other meaning (`mistaken.tsv` of the language). `weights.toml` puts the signs together.
"""
