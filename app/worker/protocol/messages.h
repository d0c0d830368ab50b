// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "worker/documentfacts.h"
#include "worker/pdfjobs.h"
#include "worker/protocol/wirereader.h"
#include "worker/protocol/wirewriter.h"
#include "worker/workerpool.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace LeverArch {

// How each value travels. write() and the read…() beside it are inverses; every read…() leaves
// WireReader::ok() false when a value is out of bounds.

/// What hello says.
struct Greeting
{
    quint32 version = 0;
    Protection protection;
};

/// Why a worker could not do what it was asked. The words for the person are made by the client.
struct FailureReport
{
    Error::Code code = Error::Code::Internal;
    int subject = 0; ///< Page or index of the source; 0 when none is meant.
    QString detail;  ///< For a bug report, never shown as it is.
};

struct RenderRequest
{
    int page = 1;
    double pixelsPerPoint = 1;
    int quarterTurns = 0;
    QRect part; ///< Null: the whole page.
};

/// Describes the pixels (RGB32, rows without gaps) in the frame's file.
struct Picture
{
    int width = 0;
    int height = 0;
};

struct StepReport
{
    qint64 done = 0;
    qint64 total = 0;
};

/// Something the assembly left out or changed, in one source.
struct AssemblyNote
{
    enum class Kind : quint8 {
        Scripts,
        Attachments,
        PageActions,
        FormsFlattened,
        DamagedPage, ///< `page` of the source has something the reader had to guess.
        Signatures,
        Repaired,
        StampOverText ///< Words stood everywhere a stamp may be.
    };
    Kind kind = Kind::Scripts;
    int source = 0;
    int page = 0;

    friend bool operator==(const AssemblyNote &, const AssemblyNote &) = default;
};

struct AssemblyReport
{
    int pageCount = 0;
    int linksKept = 0;
    int linksDropped = 0;
    QList<AssemblyNote> notes;
};

/// What AssembleJob says besides its sources.
struct AssemblyPlan
{
    QList<AssemblyPart> parts;
    QStringList stamps;
    QList<QList<QRectF>> occupied;
    QList<PdfBookmark> bookmarks;
    QList<PdfLink> links;
    PdfDescription description;
    bool mendStreams = false;
};

void write(WireWriter &to, const Greeting &value);
void write(WireWriter &to, const FailureReport &value);
void write(WireWriter &to, const RenderRequest &value);
void write(WireWriter &to, const Picture &value);
void write(WireWriter &to, const StepReport &value);
void write(WireWriter &to, const DocumentFacts &value);
void write(WireWriter &to, const QList<OutlineEntry> &value);
void write(WireWriter &to, const PageReading &value);
void write(WireWriter &to, const PdfDescription &value);
void write(WireWriter &to, const QList<PdfBookmark> &value);
void write(WireWriter &to, const QList<PdfLink> &value);
void write(WireWriter &to, const AssemblyPlan &value);
void write(WireWriter &to, const AssemblyReport &value);
void write(WireWriter &to, const PdfStructure &value);

void read(WireReader &from, Greeting &value);
void read(WireReader &from, FailureReport &value);
void read(WireReader &from, RenderRequest &value);
void read(WireReader &from, Picture &value);
void read(WireReader &from, StepReport &value);
void read(WireReader &from, DocumentFacts &value);
void read(WireReader &from, QList<OutlineEntry> &value);
void read(WireReader &from, PageReading &value);
void read(WireReader &from, PdfDescription &value);
void read(WireReader &from, QList<PdfBookmark> &value);
void read(WireReader &from, QList<PdfLink> &value);
void read(WireReader &from, AssemblyPlan &value);
void read(WireReader &from, AssemblyReport &value);
void read(WireReader &from, PdfStructure &value);

template <typename T>
QByteArray encoded(const T &value)
{
    WireWriter writer;
    write(writer, value);
    return writer.take();
}

/// The value, or nothing when `body` is not exactly one such value.
template <typename T>
std::optional<T> decoded(const QByteArray &body)
{
    WireReader reader(body);
    T value;
    read(reader, value);
    return reader.finished() ? std::optional<T>(std::move(value)) : std::nullopt;
}

/// Limits both ends keep.
namespace Limit {
constexpr int pages = 1'000'000;
constexpr qsizetype title = 4'096; ///< UTF-16 units of any one title or label.
constexpr qsizetype textOfPage = 4'000'000;
constexpr qint64 textOfPaper = 200'000'000;
constexpr qsizetype wordsOfPage = 1'000'000;
constexpr qsizetype entries = 200'000; ///< Bookmarks, links, outline entries, stamps.
constexpr qsizetype sources = 4'000;
constexpr int level = 64;
constexpr double distance = 1e7; ///< Points; beyond it no coordinate is believed.
constexpr qint64 pixels = 64'000'000;
} // namespace Limit

} // namespace LeverArch
