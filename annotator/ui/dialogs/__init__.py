"""Windows beside the window, one file each. None stands in the way of the article longer than it must."""
