#!/usr/bin/env bash
# A PostgreSQL of one's own for a test: postgresql.sh start FOLDER PORT, postgresql.sh stop FOLDER. FOLDER must not exist.
# The server never runs as root; root hands over to the user that the package made.
set -euo pipefail
bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1)
run=()
if [ "$(id -u)" -eq 0 ]; then
  run=(runuser -u postgres --)
fi
cd /
case $1 in
  start)
    install -d -m 700 "$2"
    if [ "$(id -u)" -eq 0 ]; then
      chown postgres "$2"
    fi
    "${run[@]}" "$bin/initdb" -D "$2/data" -U openkam -A trust -E UTF8 --locale=C.UTF-8 --no-sync >/dev/null
    "${run[@]}" "$bin/pg_ctl" -D "$2/data" -w -l "$2/log" \
      -o "-p $3 -c listen_addresses=localhost -c unix_socket_directories=$2 -c fsync=off" start >/dev/null
    ;;
  stop)
    "${run[@]}" "$bin/pg_ctl" -D "$2/data" -w -m immediate stop >/dev/null
    rm -rf "$2"
    ;;
esac
