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

/// The styles of an OpenDocument file as far as pages of ours show them (OpenDocument 1.3 part 3, 16).
class OdfStyles
{
public:
    struct Style
    {
        QString parent;
        QString listStyle;
        std::optional<bool> bold;
        std::optional<bool> italic;
        std::optional<bool> underline;
        std::optional<bool> strike;
        std::optional<bool> hidden; ///< Text, or a table.
        std::optional<int> outline;
        std::optional<int> raised;  ///< 1 superscript, -1 subscript.
        std::optional<bool> breakBefore;
        QString align;
        bool zeroSize = false; ///< A column without width, a row without height.
    };
    struct Level
    {
        QString bullet; ///< Else a number.
        QString format; ///< "1", "a", "I"; empty shows none.
        QString prefix;
        QString suffix;
        int start = 1;
        int shownLevels = 1;
    };

    /// May be called for several parts; later ones come on top. False when damaged.
    bool read(const QByteArray &bytes, const std::function<void()> &step);
    /// Takes the element that is current, when it is a style or a list style; true when it was.
    bool take(XmlPart &xml);

    /// With what it has from its parents.
    Style resolved(const char *family, const QString &name) const;
    /// `level` from 1.
    Level level(const QString &listStyle, int level) const;

private:
    void takeStyle(XmlPart &xml);
    static void takeText(const XmlPart &xml, Style &style);
    void takeLists(XmlPart &xml, const QString &name);

    QHash<QString, Style> m_styles; ///< By family and name.
    QHash<QString, QHash<int, Level>> m_lists;
};

/// A number as "1", "a", "A", "i" or "I" want it.
QString numberInFormat(int number, QStringView format);

} // namespace LeverArch
