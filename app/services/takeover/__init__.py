"""Take-over of a tenancy (subentro) and change of the head of a household."""
