### What `tui` says.
