// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzztarget.h"
#include "worker/protocol/filemessages.h"
#include "worker/protocol/messages.h"

using namespace LeverArch;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray body(reinterpret_cast<const char *>(data), qsizetype(size));
    if (const auto reading = decoded<PageReading>(body)) {
        for (const Word &word : reading->text.words)
            mustHold(word.start >= 0 && word.start + word.length <= reading->text.text.size());
    }
    mustHold(!decoded<DocumentFacts>(body) || decoded<DocumentFacts>(body)->pageCount >= 0);
    if (const auto found = decoded<FileExamination>(body)) {
        for (const FileMember &member : found->members)
            mustHold(member.name == safeMemberName(member.name) && member.index >= 0);
    }
    if (const auto plan = decoded<ArrangePlan>(body)) {
        for (const ArrangedPage &page : plan->pages)
            mustHold(page.top >= 0 && page.top < page.bottom && page.bottom <= 1);
    }
    (void)decoded<QList<FileNote>>(body);
    (void)decoded<MemberRequest>(body);
    (void)decoded<FileRequest>(body);
    (void)decoded<QList<OutlineEntry>>(body);
    (void)decoded<PdfStructure>(body);
    (void)decoded<Picture>(body);
    (void)decoded<FailureReport>(body);
    return 0;
}
