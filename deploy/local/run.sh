# Shared by up, down and status: which JDK, whether to build, how to run the launcher.
project=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
target=$project/deploy/local/target
services=(registration-service idp-sync-service gateway-config-service audit-service)

# A JDK of release 21 or newer that can compile, in the order in which a user would expect it to be chosen.
find_jdk() {
  local home release best= best_release=20
  for home in "${JAVA_HOME:-}" "$(dirname "$(dirname "$(readlink -f "$(command -v javac || echo /)")")")" /usr/lib/jvm/*; do
    [ -x "$home/bin/javac" ] || continue
    release=$("$home/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p')
    [ "${release:-0}" -ge 21 ] || continue
    case $home in /usr/lib/jvm/*) ;; *) echo "$home" && return ;; esac
    [ "$release" -gt "$best_release" ] && best=$home best_release=$release
  done
  [ -n "$best" ] && echo "$best" && return
  echo "A JDK 21 or newer is needed: none at JAVA_HOME (${JAVA_HOME:-not set}), on PATH or in /usr/lib/jvm." >&2
  return 1
}

built() {
  [ -e "$target/built" ] && [ -e "$target/local-0.1.0-programs.jar" ]
}

# Whether a source is newer than the last build, or a jar is gone.
stale() {
  local service
  built || return 0
  for service in "${services[@]}"; do
    [ -e "$project/$service/target/$service-0.1.0-exec.jar" ] || return 0
  done
  cd "$project"
  [ -n "$(find pom.xml schemas/pom.xml schemas/src/main deploy/local/pom.xml deploy/local/src/main \
    "${services[@]/%//pom.xml}" "${services[@]/%//src/main}" -newer "$target/built" -print -quit 2>/dev/null)" ]
}

build() {
  stale || return 0
  echo "Building (log: deploy/local/target/build.log)"
  mkdir -p "$target"
  touch "$target/built.new"
  (cd "$project" && ./mvnw -B -ntp -DskipTests -am -pl "deploy/local,$(IFS=,; echo "${services[*]}")" package 2>&1) | tee "$target/build.log" |
    sed -n -e 's/^\[INFO\] Building \(.*\) 0\.1\.0.*/  \1/p' -e 's/^Downloading from.*\/\([^/]*\)$/  fetching \1/p' -e '/^\[ERROR\]/p'
  mv "$target/built.new" "$target/built"
}

launch() {
  local options=(-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -Xmx128m "-Dgatehouse.project=$project"
    "-Djava.util.logging.config.file=$project/deploy/local/logging.properties")
  # The launcher's own classes; the JVM makes the archive at its first end after a build.
  [ -d "$target/prepared" ] && options+=(-XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=$target/prepared/launcher.jsa" -Xlog:cds*=off)
  exec "$JAVA_HOME/bin/java" "${options[@]}" -cp "$target/local-0.1.0-programs.jar" io.gatehouse.local.Launcher "$@"
}

JAVA_HOME=$(find_jdk)
export JAVA_HOME
