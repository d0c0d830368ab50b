// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/verb.h"

namespace LeverArch {

// One function and one file (verbs/) a verb; verb.cpp lists them in order.
VerbDeclaration newVerb();
VerbDeclaration sampleVerb();
VerbDeclaration importVerb();
VerbDeclaration ledgerVerb();
VerbDeclaration inboxVerb();
VerbDeclaration fileVerb();
VerbDeclaration setAsideVerb();
VerbDeclaration listVerb();
VerbDeclaration showVerb();
VerbDeclaration originalVerb();
VerbDeclaration duplicatesVerb();
VerbDeclaration searchVerb();
VerbDeclaration setVerb();
VerbDeclaration tagVerb();
VerbDeclaration linkVerb();
VerbDeclaration quoteVerb();
VerbDeclaration briefingVerb();
VerbDeclaration packVerb();
VerbDeclaration registerVerb();
VerbDeclaration versionVerb();
VerbDeclaration annotationsExportVerb();
VerbDeclaration annotationsImportVerb();
VerbDeclaration annotationsMergeVerb();
VerbDeclaration ocrVerb();
VerbDeclaration verifyVerb();
VerbDeclaration historyVerb();
VerbDeclaration undoVerb();
VerbDeclaration redoVerb();
VerbDeclaration backupVerb();
VerbDeclaration statsVerb();

} // namespace LeverArch
