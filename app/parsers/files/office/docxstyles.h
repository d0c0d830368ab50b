// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <functional>
#include <optional>

namespace LeverArch {

class XmlPart;

/// What run properties say (ECMA-376 part 1, 17.3.2); nothing where they are silent.
struct DocxRun
{
    std::optional<bool> bold;
    std::optional<bool> italic;
    std::optional<bool> underline;
    std::optional<bool> strike;
    std::optional<bool> hidden;
    std::optional<int> raised;
    QString style;
    int tracked = 0; ///< Changes noted inside: a paragraph mark put in or deleted.

    /// Takes what is unsaid here from `other`.
    void inherit(const DocxRun &other);
};

/// What paragraph properties say (17.3.1).
struct DocxParagraph
{
    QString style;
    QString align;
    std::optional<int> outline; ///< 0 to 8; 9 is body text.
    std::optional<int> list;    ///< 0: none.
    std::optional<int> level;
    std::optional<bool> breakBefore;
    DocxRun mark;
};

/// Read the element that is current, to its end.
DocxRun readRunProperties(XmlPart &xml);
DocxParagraph readParagraphProperties(XmlPart &xml);

/// The styles of a Word document, with what each has from those it is based on.
class DocxStyles
{
public:
    bool read(const QByteArray &bytes, const std::function<void()> &step);

    /// Adds to a paragraph what its style says.
    DocxParagraph withStyle(const DocxParagraph &own) const;
    /// Of a style and all it is based on.
    DocxRun run(const QString &style) const;
    const QString &defaultParagraph() const { return m_default; }

private:
    struct Style
    {
        QString based;
        DocxParagraph paragraph;
        DocxRun run;
    };
    void takeStyle(XmlPart &xml);

    QHash<QString, Style> m_styles;
    QString m_default;
};

} // namespace LeverArch
