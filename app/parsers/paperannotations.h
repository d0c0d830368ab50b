// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <qpdf/QPDFObjectHandle.hh>

#include <QHash>
#include <QString>

#include <functional>
#include <set>
#include <vector>

namespace LeverArch {

/// An annotation of a paper and the name it is known by.
struct PaperAnnotation
{
    QPDFObjectHandle object;
    int page = 1;
    int index = 0; ///< In the page's list.
    QString name;
};

/// The annotations of a paper, one page after another, each with a name that is the same whenever
/// the paper is read: its /NM, or, where it has none or shares it with an earlier one, one made of
/// what it says. Links and popups are left out. An object that stands twice counts once.
class PaperAnnotations
{
public:
    explicit PaperAnnotations(const std::vector<QPDFObjectHandle> &pages) : m_pages(pages) {}

    /// Until `take` says false.
    void each(const std::function<bool(const PaperAnnotation &)> &take);

private:
    QString nameOf(QPDFObjectHandle annotation, int page);

    const std::vector<QPDFObjectHandle> &m_pages;
    std::set<QPDFObjGen> m_seen;
    QHash<QString, int> m_given;
};

/// A text string (ISO 32000-1, 7.9.2.2) in whichever encoding, line ends as line feeds, without
/// zeros; empty when it is none.
QString textOf(QPDFObjectHandle value);
/// The value of a dictionary's key as text.
QString textAt(QPDFObjectHandle dictionary, const char *key);
/// "Highlight"; empty when it has none.
QString subtypeOf(QPDFObjectHandle annotation);

} // namespace LeverArch
