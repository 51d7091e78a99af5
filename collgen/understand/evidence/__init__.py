"""What requests, saved examples, siblings and scripts show of types and values."""
