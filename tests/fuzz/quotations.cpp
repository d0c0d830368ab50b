// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/cleanform.h"
#include "domain/quotation.h"
#include "fuzztarget.h"

using namespace LeverArch;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const QString displayed = text.left(text.size() / 2);
    const QString page = text.mid(text.size() / 2);
    const QuotationCheck check = checkQuotation(displayed, page);
    mustHold(check.difference.offset >= 0 &&
             check.difference.offset + check.difference.length <= displayed.size());
    for (const TextRange &range : findQuotation(displayed, page))
        mustHold(range.start >= 0 && range.length > 0 && range.start + range.length <= page.size());
    const QString clean = cleanQuotation(page);
    mustHold(clean.isEmpty() || checkQuotation(clean, page).agrees);
    return 0;
}
