// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "worker/pagelink.h"
#include "worker/protocol/messages.h"

#include <QList>

namespace LeverArch {

void write(WireWriter &to, const QList<PageLink> &value);
void read(WireReader &from, QList<PageLink> &value);

namespace Limit {
constexpr qsizetype linksOfPage = 50'000;
} // namespace Limit

} // namespace LeverArch
