// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/documentversion.h"
#include "support/casefilefixture.h"

namespace LeverArch {

/// A case file with one paper that came in as a letter of `letterLetter`s in no PDF, and whose pages,
/// of `pagesLetter`s, were made of it; a mark stands on them.
class RenderedCase
{
public:
    static constexpr char letterLetter = 'L';
    static constexpr char pagesLetter = 'P';

    RenderedCase();

    CaseFileFixture &fixture() { return m_fixture; }
    const CaseFileFixture &fixture() const { return m_fixture; }
    Id document() const { return m_document; }

private:
    Result<Id> store(Stores &stores, char letter, OriginalRole role);
    Result<void> bringIn(Stores &stores);

    CaseFileFixture m_fixture;
    Id m_document;
};

} // namespace LeverArch
