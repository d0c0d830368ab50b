// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/pagetext.h"
#include "worker/protocol/wirereader.h"
#include "worker/protocol/wirewriter.h"

namespace LeverArch {

void writeWords(WireWriter &to, const QList<Word> &words);
/// Refuses words that do not follow one another inside a text of `textLength`.
void readWords(WireReader &from, qsizetype textLength, QList<Word> &words);

} // namespace LeverArch
