// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parsers/files/mailpictures.h"
#include "worker/filejobs.h"

namespace LeverArch {

/// What a message says, ready for pages.
struct MailBody
{
    QString html;
    QString title;                       ///< Of its first formatted text.
    QHash<QString, QByteArray> pictures; ///< By the src they have in `html`.
    QSet<int> shown;                     ///< The parts those pictures are.
    QList<FileNote> notes;
};

/// Puts all texts of a message together, in their order. Of a choice (multipart/alternative) the
/// formatted one is taken; where the plain one says other words, it follows under a heading.
class MailBodyMaking
{
public:
    MailBodyMaking(const MimeTree &tree, const MailPictures &pictures,
                   const std::function<void()> &step);

    /// Of the parts given, in their order.
    MailBody make(const QList<int> &bodies);
    /// Of one part, as a web page, whatever it says it is.
    MailBody makePage(int part);

private:
    void takeChoice(const QList<int> &choice);
    QString text(int index);
    /// Adds it to the body; returns its words.
    QString addFormatted(int index);
    void addPlain(const QString &text, bool isOther = false);
    void note(FileNote::Kind kind, qint64 count, const QString &what = {});
    void noteMissing(const QList<FileNote> &ofPage, qint64 missing);

    const MimeTree &m_tree;
    const MailPictures &m_pictures;
    const std::function<void()> &m_step;
    MailBody m_body;
    int m_formatted = 0;
    qint64 m_left;
};

} // namespace LeverArch
