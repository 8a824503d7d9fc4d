"""What a user can do. Both front ends call only these."""
