// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/verb.h"

#include "cli/verbs.h"

namespace LeverArch {

const QList<VerbDeclaration> &allVerbs()
{
    static const QList<VerbDeclaration> verbs{
        newVerb(),
        sampleVerb(),
        importVerb(),
        ledgerVerb(),
        ocrVerb(),
        inboxVerb(),
        fileVerb(),
        setAsideVerb(),
        listVerb(),
        showVerb(),
        originalVerb(),
        duplicatesVerb(),
        searchVerb(),
        setVerb(),
        tagVerb(),
        linkVerb(),
        quoteVerb(),
        briefingVerb(),
        packVerb(),
        registerVerb(),
        annotationsExportVerb(),
        annotationsImportVerb(),
        annotationsMergeVerb(),
        versionVerb(),
        verifyVerb(),
        historyVerb(),
        undoVerb(),
        redoVerb(),
        backupVerb(),
        statsVerb(),
    };
    return verbs;
}

const VerbDeclaration *findVerb(const QString &name)
{
    for (const VerbDeclaration &verb : allVerbs()) {
        if (name == QLatin1String(verb.name))
            return &verb;
    }
    return nullptr;
}

} // namespace LeverArch
