"""A translation file in the forms that translators' other programs open, and back: XLIFF, a Word table, TMX."""
