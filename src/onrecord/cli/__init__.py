"""The abilities of the program without a screen: stdout is data, stderr is talk."""
