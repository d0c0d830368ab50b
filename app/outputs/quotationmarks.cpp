// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputs/quotationmarks.h"

namespace LeverArch {

namespace {

constexpr char16_t narrowSpace = 0x202f;

bool isStraight(QChar c)
{
    return c == u'"';
}

bool opens(QChar c)
{
    return c == u'\u201c' || c == u'\u201e' || c == u'\u00ab';
}

bool closes(QChar c)
{
    return c == u'\u201d' || c == u'\u00bb';
}

bool isMark(QChar c)
{
    return isStraight(c) || opens(c) || closes(c) || c == u'\u2018' || c == u'\u2019' || c == u'\'';
}

/// Opened and not closed: above 0; closed and never opened: below.
int balance(const QString &words)
{
    int open = 0;
    bool straightOpen = false;
    for (const QChar c : words) {
        if (isStraight(c)) {
            open += straightOpen ? -1 : 1;
            straightOpen = !straightOpen;
        } else {
            open += opens(c) ? 1 : closes(c) ? -1 : 0;
        }
    }
    return open;
}

} // namespace

QString inQuotationMarks(const QString &words)
{
    QString inner = words.trimmed();
    const int open = balance(inner);
    if (open != 0 && !inner.isEmpty()) {
        const QChar last = inner.back();
        const QChar first = inner.front();
        if ((open < 0 && closes(last)) || (open > 0 && isStraight(last)))
            inner.chop(1);
        else if (open > 0 && (opens(first) || isStraight(first)))
            inner.remove(0, 1);
    }
    QString printed(u'\u201c');
    if (!inner.isEmpty() && isMark(inner.front()))
        printed += QChar(narrowSpace);
    printed += inner;
    if (!inner.isEmpty() && isMark(inner.back()))
        printed += QChar(narrowSpace);
    return printed + u'\u201d';
}

} // namespace LeverArch
