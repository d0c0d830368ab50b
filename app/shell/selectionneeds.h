// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace LeverArch {

class CaseFile;
class CasePanels;

/// Which ActionNeeds the open case file and what is selected in it meet.
unsigned needsMet(const CaseFile &caseFile, const CasePanels &panels);

} // namespace LeverArch
