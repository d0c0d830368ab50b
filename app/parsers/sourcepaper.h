// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "worker/protocol/messages.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <QHash>

#include <functional>
#include <memory>
#include <vector>

namespace LeverArch {

/// A link of a source that leads to a page of the same source.
struct InnerLink
{
    QPDFObjectHandle annotation; ///< An object of the source, without its destination.
    int targetPage = 1;
    /// What follows the page in the destination: "/XYZ 72 700 null".
    std::vector<QPDFObjectHandle> view;
};

/// A page made ready to leave its file.
struct LoosePage
{
    QPDFObjectHandle page; ///< An object of the source that refers to nothing but its look.
    std::vector<InnerLink> links;
    int webLinks = 0;     ///< Among the page's annotations, as they were.
    int droppedLinks = 0; ///< Those that run something, lead to another file, or nowhere.
};

/// One PDF whose pages go into a pack: opened and decrypted in memory, its form filled in flat, its
/// pages without scripts, actions, attachments and links but those to the web. Throws JobFailure
/// with the index of the source, counted from 1, as the subject.
class SourcePaper
{
public:
    SourcePaper(const AssemblySource &source, int index);

    int pageCount() const { return static_cast<int>(m_pages.size()); }
    /// Before the first page is taken; `step` is called now and then.
    void mend(const std::function<void()> &step);
    LoosePage takePage(int page);
    /// Which layers are hidden; null when there are no layers.
    QPDFObjectHandle layers();

    const QList<AssemblyNote> &notes() const { return m_notes; }

private:
    void noteDocument();
    void note(AssemblyNote::Kind kind, int page = 0);
    void takeLink(QPDFObjectHandle annotation, LoosePage &loose, QPDFObjectHandle remarks);
    QPDFObjectHandle bareLink(QPDFObjectHandle annotation);
    QPDFObjectHandle webAction(QPDFObjectHandle annotation);
    QPDFObjectHandle destinationOf(QPDFObjectHandle annotation);
    QPDFObjectHandle named(QPDFObjectHandle name);
    void noteActions(QPDFObjectHandle annotation);

    int m_index;
    SharedBytes m_bytes;
    QString m_password;
    std::unique_ptr<QPDF> m_pdf;
    std::vector<QPDFObjectHandle> m_pages;
    QHash<int, int> m_pageOfObject;
    QList<AssemblyNote> m_notes;
};

} // namespace LeverArch
