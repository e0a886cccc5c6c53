# No sockets, by namespace or by filter; what goes without the sandbox must fail in it.
. "$(dirname "$0")/assertions"
cat > "$work/open.cpp" <<'END'
#include <cstdio>
#include <cstring>
#include <sys/socket.h>
#include <netinet/in.h>
#include <arpa/inet.h>
#include <unistd.h>
#include <cstdlib>
// Connects to a port of this machine.
int main(int, char** words) {
    int end = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(static_cast<unsigned short>(std::atoi(words[1])));
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (end >= 0 && std::strcmp(words[1], "0") == 0) return 0;
    return end >= 0 && connect(end, reinterpret_cast<sockaddr*>(&to), sizeof to) == 0 ? 0 : 1;
}
END
cat > "$work/serve.cpp" <<'END'
#include <arpa/inet.h>
#include <cstdio>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>
// Listens on a free port of this machine for a while and prints it.
int main() {
    int end = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in at{};
    at.sin_family = AF_INET;
    at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof at;
    if (bind(end, reinterpret_cast<sockaddr*>(&at), sizeof at) != 0 || listen(end, 8) != 0) return 1;
    getsockname(end, reinterpret_cast<sockaddr*>(&at), &length);
    std::printf("%d\n", ntohs(at.sin_port));
    std::fflush(stdout);
    sleep(60);
}
END
compiler=$(command -v g++ || command -v clang++) || skip "no compiler"
"$compiler" "$work/open.cpp" -o "$work/open" && "$compiler" "$work/serve.cpp" -o "$work/serve" || skip "the helpers cannot be compiled"
"$work/serve" > "$work/port" &
server=$!
while [ ! -s "$work/port" ] && kill -0 $server; do sleep 0.1; done
port=$(cat "$work/port")
allowed "$work/open" "$port"
allowed "$sandbox" -- "$work/open" "$port"
for without in "" "--without namespaces" "--without seccomp" "--without landlock" "--without namespaces --without landlock"; do
  # shellcheck disable=SC2086
  if holds network_refused --no-network $without; then
    refused "$sandbox" --no-network $without -- "$work/open" "$port"
  else
    echo "the network cannot be refused here with: $without"
  fi
done
holds seccomp --no-network && refused "$sandbox" --no-network -- "$work/open" 0
kill $server
finish
