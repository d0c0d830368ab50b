// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace LeverArch {

class AnchorStore;
class DocumentStore;
class HistoryStore;
class LedgerStore;
class LikenessStore;
class LinkStore;
class PackStore;
class PageStore;
class RecognitionStore;
class RecordStore;
class SearchIndex;
class SettingStore;
class TagStore;

/// Everything that can be asked of a case file, one small store an aggregate. These are interfaces
/// so that upper layers need no storage header and a second database engine needs no other caller.
/// A Stores belongs to one connection and one thread.
class Stores
{
public:
    virtual ~Stores() = default;

    virtual RecordStore &records() = 0;
    virtual TagStore &tags() = 0;
    virtual LinkStore &links() = 0;
    virtual LikenessStore &likenesses() = 0;
    virtual DocumentStore &documents() = 0;
    virtual PageStore &pages() = 0;
    virtual RecognitionStore &recognitions() = 0;
    virtual AnchorStore &anchors() = 0;
    virtual LedgerStore &ledger() = 0;
    virtual PackStore &packs() = 0;
    virtual SearchIndex &search() = 0;
    virtual HistoryStore &history() = 0;
    virtual SettingStore &settings() = 0;

    const RecordStore &records() const { return mutableSelf().records(); }
    const TagStore &tags() const { return mutableSelf().tags(); }
    const LikenessStore &likenesses() const { return mutableSelf().likenesses(); }
    const LinkStore &links() const { return mutableSelf().links(); }
    const DocumentStore &documents() const { return mutableSelf().documents(); }
    const PageStore &pages() const { return mutableSelf().pages(); }
    const RecognitionStore &recognitions() const { return mutableSelf().recognitions(); }
    const AnchorStore &anchors() const { return mutableSelf().anchors(); }
    const LedgerStore &ledger() const { return mutableSelf().ledger(); }
    const PackStore &packs() const { return mutableSelf().packs(); }
    const SearchIndex &search() const { return mutableSelf().search(); }
    const HistoryStore &history() const { return mutableSelf().history(); }
    const SettingStore &settings() const { return mutableSelf().settings(); }

private:
    Stores &mutableSelf() const { return const_cast<Stores &>(*this); }
};

} // namespace LeverArch
