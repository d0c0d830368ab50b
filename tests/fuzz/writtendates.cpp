// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/uncertaindate.h"
#include "fuzztarget.h"

using namespace LeverArch;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const UncertainDate read = UncertainDate::parse(text);
    mustHold(UncertainDate::decode(read.encoded()) == read);
    mustHold(read.isNull() == text.trimmed().isEmpty());
    const UncertainDate decoded = UncertainDate::decode(text);
    if (decoded.earliest().isValid() && decoded.latest().isValid())
        mustHold(UncertainDate::decode(decoded.encoded()) == decoded);
    return 0;
}
