"""From a release to a recording: what is said (`script`), by whom (voices), and the finished file (`mp3`)."""
