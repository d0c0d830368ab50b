// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/comparedwords.h"
#include "domain/wordcomparison.h"

#include <QList>
#include <QString>

namespace LeverArch {

/// The number in a word, without the marks around it: "16", "£13.7m", "2.3%", "sixteen". Empty when
/// there is none.
QString figureIn(const QString &word);

/// The numbers that were changed where `removed` was replaced by `added`. Numbers that both have in
/// the same order are no change; of what is left, the first answers to the first. Where a long
/// passage was rewritten and has another count of numbers, nobody can say which answers to which:
/// nothing then.
QList<FigureChange> changedFigures(const ComparedWords &words, const ComparedWords::Paper &before,
                                   const WordRange &removed, const ComparedWords::Paper &after,
                                   const WordRange &added);

} // namespace LeverArch
