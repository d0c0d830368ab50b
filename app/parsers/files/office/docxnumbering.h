// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

#include <functional>

namespace LeverArch {

class XmlPart;

/// The numbers in front of a Word document's paragraphs (ECMA-376 part 1, 17.9), counted in the
/// order they are asked for.
class DocxNumbering
{
public:
    bool read(const QByteArray &bytes, const std::function<void()> &step);

    /// "2.1.", "•"; empty when the list shows nothing. `level` from 0.
    QString next(int list, int level);

private:
    struct Level
    {
        QString format = QStringLiteral("decimal");
        QString text;
        int start = 1;
    };
    struct Shape
    {
        QHash<int, Level> levels;
        QString link;  ///< Its levels are those of the shape with that styleLink.
        QString isLink;
    };
    struct List
    {
        int shape = -1;
        QHash<int, int> starts;
    };

    void takeShape(XmlPart &xml);
    void takeList(XmlPart &xml);
    static Level takeLevel(XmlPart &xml);
    int shapeOf(const List &list) const;

    QHash<int, Shape> m_shapes;
    QHash<int, List> m_lists;
    QHash<int, QList<int>> m_counters; ///< By shape.
    QSet<int> m_begun;                 ///< Lists whose own starts are used up.
};

} // namespace LeverArch
