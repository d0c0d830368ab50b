// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/program.h"

#include "cli/console.h"
#include "cli/interrupt.h"
#include "cli/session.h"
#include "cli/verb.h"

#include <QCoreApplication>

namespace LeverArch {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Cli", text);
}

QList<OptionDeclaration> optionsOf(const VerbDeclaration &verb)
{
    return verb.options + QList<OptionDeclaration>{{"json", nullptr, "answer as one JSON object"},
                                                   {"help", nullptr, "show this"}};
}

void showVerbs()
{
    Console::line(tr("leverarch-cli VERB CASE.leverarch …   (each verb: --json, --help)"));
    Console::line({});
    QList<QStringList> rows;
    for (const VerbDeclaration &verb : allVerbs())
        rows += {QStringLiteral("  ") + QLatin1String(verb.name), tr(verb.summary)};
    for (const QString &row : Console::aligned(rows))
        Console::line(row);
    Console::line({});
    Console::line(
        tr("Ends with 0 done, 1 failed (nothing changed), 2 usage, 3 done with refusals."));
}

void showVerb(const VerbDeclaration &verb)
{
    Console::line(
        QStringLiteral("leverarch-cli %1 %2").arg(QLatin1String(verb.name), tr(verb.usage)));
    Console::line(QStringLiteral("  ") + tr(verb.summary));
    Console::line({});
    QList<QStringList> rows;
    for (const OptionDeclaration &option : optionsOf(verb)) {
        QString name = QStringLiteral("  --") + QLatin1String(option.name);
        if (option.value)
            name += QLatin1Char(' ') + tr(option.value);
        rows += {name, tr(option.help)};
    }
    for (const QString &row : Console::aligned(rows))
        Console::line(row);
}

/// Words that are no verb by themselves, or none yet, with what is.
struct Awaited
{
    const char *name;
    const char *instead;
};
constexpr Awaited awaited[]{
    {"annotations", "Say what to do with them: annotations export, annotations import or "
                    "annotations merge."},
    {"table", "There is no verb “table” yet. Counts are listed by “list CASE staff-count”."},
    {"check", "There is no verb “check” yet. “verify” proves the case file sound, “briefing” "
              "checks quotations and figures."},
};

QString whyNoVerb(const QString &name)
{
    for (const Awaited &verb : awaited) {
        if (name == QLatin1String(verb.name))
            return tr(verb.instead);
    }
    return name.isEmpty() ? tr("Say what to do.") : tr("There is no verb “%1”.").arg(name);
}

int fail(const Error &error, bool json, int exitCode)
{
    Console::remark(error.message);
    if (json)
        Console::json({{QStringLiteral("error"), Console::errorObject(error)}});
    return exitCode;
}

int wrongUsage(const VerbDeclaration &verb, const QString &sentence, bool json)
{
    const QString usage =
        tr("%1 Use: leverarch-cli %2 %3").arg(sentence, QLatin1String(verb.name), tr(verb.usage));
    return fail(Error{Error::Code::Invalid, usage, {}}, json, Exit::usage);
}

int runVerb(const VerbDeclaration &verb, const QStringList &typed)
{
    const bool json = typed.contains(QStringLiteral("--json"));
    Result<Arguments> arguments = Arguments::parse(typed, optionsOf(verb));
    if (!arguments.ok())
        return wrongUsage(verb, arguments.error().message, json);
    if (arguments->has("help")) {
        showVerb(verb);
        return Exit::done;
    }
    const auto words = arguments->words().size();
    if (words < verb.least)
        return wrongUsage(verb, tr("Something is missing."), json);
    if (verb.most >= 0 && words > verb.most)
        return wrongUsage(verb, tr("That is more than this verb takes."), json);

    Cancellation cancellation;
    const Interrupt interrupt(cancellation);
    Session session(std::move(*arguments), cancellation, json);
    const Result<Reply> reply = verb.run(session);
    if (!reply.ok()) {
        if (session.wasUsage())
            return wrongUsage(verb, reply.error().message, json);
        return fail(reply.error(), json, Exit::failed);
    }
    if (json) {
        Console::json(reply->json);
    } else {
        for (const QString &text : reply->lines)
            Console::line(text);
    }
    return reply->exitCode;
}

} // namespace

bool needsFonts(const QStringList &typed)
{
    const VerbDeclaration *verb = findVerb(typed.value(0));
    return verb && verb->draws;
}

int runProgram(const QStringList &typed)
{
    const QString name = typed.value(0);
    if (name == QLatin1String("--help") || name == QLatin1String("-h") ||
        name == QLatin1String("help")) {
        showVerbs();
        return Exit::done;
    }
    if (name == QLatin1String("--version")) {
        Console::line(QStringLiteral("leverarch-cli ") + QCoreApplication::applicationVersion());
        return Exit::done;
    }
    if (const VerbDeclaration *verb = findVerb(name))
        return runVerb(*verb, typed.mid(1));
    const QString twoWords = name + QLatin1Char(' ') + typed.value(1); // "annotations export"
    if (const VerbDeclaration *verb = findVerb(twoWords))
        return runVerb(*verb, typed.mid(2));

    return fail(
        Error{Error::Code::Invalid, tr("%1 See leverarch-cli --help.").arg(whyNoVerb(name)), {}},
        typed.contains(QStringLiteral("--json")), Exit::usage);
}

} // namespace LeverArch
