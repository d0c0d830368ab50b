// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The program that is killed: works on a case file as fast as it can, as an import and a person
// would at the same time, and says each thing on standard output once it was told that it is done.
//
//     killedwriter CASEFILE          works until killed
//     killedwriter CASEFILE hold     opens it for writing, says "open", and waits
//     killedwriter CASEFILE nobody   as nobody, says "readonly" or "writable" and what was said

#include "casefile/casefile.h"
#include "domain/kind.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/pagestore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"

#include <QCoreApplication>
#include <QStringList>

#include <cstdio>
#include <unistd.h>

using namespace LeverArch;

namespace {

void say(const QString &line)
{
    std::puts(qUtf8Printable(line));
    std::fflush(stdout);
}

Result<void> addLetter(Stores &stores, int number, Id &id)
{
    Record letter;
    letter.kind = QLatin1String(Kind::letter);
    letter.title = QStringLiteral("Letter %1").arg(number);
    letter.values.insert(QStringLiteral("notes"), QString(500 + number % 3000, QLatin1Char('n')));
    LEVERARCH_ASSIGN(id, stores.records().add(letter));
    return {};
}

Result<void> storePaper(CaseFile &file, int number)
{
    const QByteArray part(200'000, char('a' + number % 26));
    const QByteArray whole = part + part + QByteArray::number(number);
    Id original;
    const auto begun = file.writeDerived([&](Stores &stores) -> Result<void> {
        LEVERARCH_ASSIGN(original, stores.documents().beginOriginal());
        return stores.documents().appendOriginal(original, part);
    });
    LEVERARCH_TRY(begun);
    const auto read = file.writeDerived([&](Stores &stores) -> Result<void> {
        PageText text;
        text.text = QStringLiteral("page of paper %1").arg(number);
        PageFacts facts;
        facts.page = 1;
        facts.hasText = true;
        LEVERARCH_TRY(stores.pages().addPage(original, facts, text));
        return stores.documents().appendOriginal(original, whole.mid(part.size()));
    });
    LEVERARCH_TRY(read);
    Id document;
    const auto stored = file.act(QStringLiteral("Import"), [&](Stores &stores) -> Result<void> {
        Record record;
        record.kind = QLatin1String(Kind::document);
        record.title = QStringLiteral("Paper %1").arg(number);
        LEVERARCH_ASSIGN(document, stores.records().add(record));
        LEVERARCH_TRY(stores.documents().finishOriginal(
            {original, Sha256::of(whole), whole.size(), QStringLiteral("application/pdf"), {}}));
        LEVERARCH_TRY(stores.documents().addVersion({{}, document, original, 1, {}, {}, {}}));
        return {};
    });
    LEVERARCH_TRY(stored);
    say(document.toString());
    return {};
}

Result<void> work(CaseFile &file)
{
    for (int number = 0;; ++number) {
        Id letter;
        LEVERARCH_TRY(file.act(QStringLiteral("Add"),
                               [&](Stores &stores) { return addLetter(stores, number, letter); }));
        say(letter.toString());
        if (number % 3 == 0)
            LEVERARCH_TRY(storePaper(file, int(::getpid()) * 1000 + number));
    }
}

} // namespace

int main(int argc, char *argv[])
{
    const bool asNobody = argc > 2 && qstrcmp(argv[2], "nobody") == 0;
    if (asNobody && ::geteuid() == 0 && ::setuid(65534) != 0)
        return 3;
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    auto file = CaseFile::open(arguments.value(1));
    if (!file.ok()) {
        say(file.error().message);
        return 1;
    }
    if (asNobody) {
        say((*file)->isReadOnly() ? QStringLiteral("readonly") : QStringLiteral("writable"));
        const auto counts = (*file)->read().records().counts();
        say(counts.ok() ? QString::number(counts->value(QLatin1String(Kind::letter)))
                        : counts.error().message);
        return 0;
    }
    if (arguments.value(2) == QLatin1String("hold")) {
        say(QStringLiteral("open"));
        return std::getchar() == EOF ? 0 : 0;
    }
    const auto ended = work(**file);
    say(ended.error().message);
    return 2;
}
