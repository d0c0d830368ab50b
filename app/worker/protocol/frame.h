// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "worker/protocol/filedescriptor.h"

#include <QByteArray>

#include <cstdint>

namespace LeverArch {

/// Raised with every change of the frames or their bodies; both ends must have the same.
constexpr quint32 protocolVersion = 12;

/// No body is larger, in either direction.
constexpr qint64 maximalBody = 64 * 1024 * 1024;
/// No file in shared memory that comes from a worker is larger.
constexpr qint64 maximalFile = qint64(2) * 1024 * 1024 * 1024 - 1;

/// What a frame says. The client asks one thing at a time; every request but Abort, Close and
/// Source has exactly one last answer, before which there may be Page and Step frames.
enum class FrameType : quint16 {
    // From the client.
    Open = 1, ///< password + the file.
    Close,
    ReadOutline,
    ReadPage,
    ReadPages, ///< From a page to the end: Page…, Done.
    Render,
    Finish,
    Source, ///< One paper of the assembly to come + the file.
    Assemble,
    Inspect,
    Probe, ///< Try the walls again.
    Abort, ///< Stop what you are doing and give the last answer.
    Recognise, ///< The picture of a page: Step…, Recognised.
    ReadLinks, ///< Of a page: Links.
    Annotate,  ///< Marks + the file they are written into: Step…, Annotated.
    ReadMarks, ///< Password + a PDF, an XFDF or a file of marks: Step…, MarksFound.
    Examine,   ///< FileRequest + any file: Step…, Examined.
    Extract,   ///< MemberRequest + a container: Step…, Extracted.
    MakePages, ///< FileRequest + a file that is no PDF: Step…, PagesMade.
    Arrange,   ///< ArrangePlan; its papers came as Source before it: Step…, Arranged.
    // From the worker.
    Hello = 64, ///< Unasked, once, when its walls are up.
    Opened,
    Outline,
    Page,
    Picture,
    Pdf,
    Assembled,
    Structure,
    Step, ///< Sign of life of a long job.
    Done,
    Failure,
    Recognised,
    Links,
    Annotated,
    MarksFound,
    Examined,
    Extracted,
    PagesMade,
    Arranged
};

/// One message, with at most one file in shared memory.
struct Frame
{
    FrameType type = FrameType::Done;
    QByteArray body;
    FileDescriptor file;
};

} // namespace LeverArch
