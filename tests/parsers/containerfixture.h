// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parsers/failure.h"
#include "parsers/files/formatreader.h"
#include "support/outsideprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <gmime/gmime.h>

/// A file in the hands of a reader, without a worker around it.
class ContainerInHand
{
public:
    ContainerInHand(const QByteArray &bytes, LeverArch::FileForm form, const char *name = "in.eml")
        : m_bytes(bytes)
    {
        g_mime_init();
        m_input.bytes = m_bytes;
        m_input.name = QString::fromUtf8(name);
        m_input.form = form;
        m_input.step = [this] { ++m_steps; };
    }

    const LeverArch::FileInput &input() const { return m_input; }
    int steps() const { return m_steps; }

private:
    QByteArray m_bytes;
    LeverArch::FileInput m_input;
    int m_steps = 0;
};

inline QString q(const char *text)
{
    return QString::fromUtf8(text);
}

template <typename Reader>
LeverArch::FileExamination examined(const QByteArray &bytes, LeverArch::FileForm form)
{
    const ContainerInHand file(bytes, form);
    return Reader().examine(file.input());
}

template <typename Reader>
QByteArray extracted(const QByteArray &bytes, LeverArch::FileForm form,
                     const LeverArch::FileMember &member)
{
    const ContainerInHand file(bytes, form);
    const LeverArch::SharedBytes content = Reader().extract(file.input(), member);
    return must(content.view()).toByteArray();
}

/// Why a member cannot be taken out: code and detail.
template <typename Reader>
QString extractionFailure(const QByteArray &bytes, LeverArch::FileForm form,
                          const LeverArch::FileMember &member)
{
    try {
        (void)extracted<Reader>(bytes, form, member);
    } catch (const LeverArch::JobFailure &failure) {
        if (failure.report.code == LeverArch::Error::Code::Refused)
            return failure.report.detail;
        if (failure.report.code == LeverArch::Error::Code::Damaged)
            return QStringLiteral("damaged");
        if (failure.report.code == LeverArch::Error::Code::NotFound)
            return QStringLiteral("not found");
        return QStringLiteral("other");
    }
    return {};
}

inline QStringList namesOf(const LeverArch::FileExamination &examination)
{
    QStringList names;
    for (const auto &member : examination.members)
        names << member.name;
    return names;
}

inline qint64 countOf(const LeverArch::FileExamination &examination, LeverArch::FileNote::Kind kind)
{
    for (const auto &note : examination.notes) {
        if (note.kind == kind)
            return note.count;
    }
    return 0;
}

/// What a Python program says, as JSON, of a file whose path it gets.
inline QJsonValue askPython(const char *program, const QByteArray &file)
{
    const FileOutside outside(file);
    const QString answer = outsideProgram(
        QStringLiteral("python3"), {QStringLiteral("-c"), QString::fromUtf8(program),
                                    outside.path()});
    const QJsonDocument document =
        QJsonDocument::fromJson("[" + answer.toUtf8() + "]");
    INFO(answer.toStdString());
    REQUIRE(document.isArray());
    return document.array().at(0);
}

/// A file a Python program makes at the path it gets.
inline QByteArray madeByPython(const char *program)
{
    const FileOutside outside;
    const QString said = outsideProgram(
        QStringLiteral("python3"), {QStringLiteral("-c"), QString::fromUtf8(program),
                                    outside.path()});
    INFO(said.toStdString());
    REQUIRE(said.isEmpty());
    return outside.read();
}
