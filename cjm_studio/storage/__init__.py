"""The file: codec, migrations, working copy and publishing."""
