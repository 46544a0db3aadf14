-- What receivers verify webhooks with, sealed to this service (compact JWE). A secret that was replaced signs on for a while.
ALTER TABLE destination
    ADD COLUMN sealed_secret          text,
    ADD COLUMN sealed_previous_secret text,
    ADD COLUMN previous_secret_until  timestamptz;
