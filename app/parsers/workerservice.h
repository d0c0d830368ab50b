// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parsers/popplerdocument.h"
#include "parsers/recogniser.h"
#include "worker/protocol/channel.h"
#include "worker/protocol/messages.h"

#include <functional>
#include <memory>
#include <vector>

namespace LeverArch {

/// Answers the requests of one client until it goes. What cannot be done is answered with Failure;
/// a frame that is no request ends the service.
class WorkerService
{
public:
    explicit WorkerService(Channel &channel) : m_channel(channel) {}

    /// Says hello and serves; returns when the client has gone.
    void run(const Protection &protection);

private:
    bool serve(Frame &request);
    void open(Frame &request);
    void readPage(const Frame &request);
    void readPages(const Frame &request);
    void render(const Frame &request);
    void finish(Frame &request);
    void keepSource(Frame &request);
    void assemble(const Frame &request);
    void annotate(Frame &request);
    void readMarks(Frame &request);
    void inspect(Frame &request);
    void recognise(const Frame &request);
    /// Whatever FileJobs serves.
    void serveFile(Frame &request);
    PopplerDocument &document() const;
    /// Says that a long job is alive; Cancelled when the client wants it stopped.
    void step(qint64 done, qint64 total);
    std::function<void(int)> stepper();
    /// For jobs that ask all the time: says so now and then only.
    std::function<void()> rareStepper();

    template <typename T>
    void answer(FrameType type, const T &value, int file = -1);
    bool isAborted() const { return m_channel.hasInput(); }

    Channel &m_channel;
    std::unique_ptr<PopplerDocument> m_document;
    std::unique_ptr<Recogniser> m_recogniser; ///< Of the languages asked for last.
    QList<AssemblySource> m_sources; ///< For the assembly to come.
};

} // namespace LeverArch
