"""What the gate must know of each language, one TOML file a language. `en.toml` explains every part."""
