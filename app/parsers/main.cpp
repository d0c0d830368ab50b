// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// leverarch-worker: reads files and makes PDFs for the one program that started it, behind walls.

#include "parsers/files/warmup.h"
#include "parsers/popplerdocument.h"
#include "parsers/workerservice.h"
#include "worker/sandbox/sandbox.h"

#include <poll.h>
#include <thread>
#include <unistd.h>

namespace {

constexpr int clientSocket = 3;

/// Nobody may be left behind reading a paper that hangs when the program itself has gone.
void leaveWithClient()
{
    pollfd socket = {clientSocket, POLLRDHUP, 0};
    while (::poll(&socket, 1, -1) <= 0) {
    }
    ::_exit(0);
}

} // namespace

int main()
{
    using namespace LeverArch;
    const auto warm = PopplerDocument::warmUp();
    const WarmUp warmFormats;
    Sandbox::enter(clientSocket);
    Channel channel{FileDescriptor(clientSocket)};
    const Protection protection = Sandbox::probe();
    std::thread(leaveWithClient).detach();
    WorkerService(channel).run(protection);
    // The watching thread must not see destroyed objects.
    ::_exit(0);
}
