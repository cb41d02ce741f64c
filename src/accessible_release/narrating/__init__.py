"""From a release to a recording: what is said (`script`), by whom (voices), and when (`narrate`)."""
