"""URLs: parsing them and opening them."""
