package netlab.chat;

import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.IOException;
import netlab.testkit.LabExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.InOrder;

@DisplayName("ChatRoom")
@ExtendWith(LabExtension.class)
@Tag("step-2")
@Tag("unit")
class ChatRoomSpec {

    private final ChatRoom room = new ChatRoom();
    private final Member ann = member(1);
    private final Member bob = member(2);
    private final Member cid = member(3);

    @Test
    void tells_a_member_its_number_before_anything_else() throws Exception {
        room.join(ann);
        room.say(ann, "hello");

        InOrder order = inOrder(ann);
        order.verify(ann).tell("1");
        order.verify(ann).tell("1>> hello");
    }

    @Test
    void tells_a_line_to_everybody_and_to_the_speaker_too() throws Exception {
        joinAll();

        room.say(bob, "hello");

        verify(ann).tell("2>> hello");
        verify(bob).tell("2>> hello");
        verify(cid).tell("2>> hello");
    }

    @Test
    void tells_everybody_all_lines_in_the_same_order() throws Exception {
        joinAll();

        room.say(cid, "one");
        room.say(ann, "two");
        room.say(cid, "three");

        for (Member member : new Member[] {ann, bob, cid}) {
            InOrder order = inOrder(member);
            order.verify(member).tell("3>> one");
            order.verify(member).tell("1>> two");
            order.verify(member).tell("3>> three");
        }
    }

    @Test
    void tells_the_others_who_has_left() throws Exception {
        joinAll();

        room.leave(ann);

        verify(bob).tell("1 left");
        verify(cid).tell("1 left");
        verify(ann, never()).tell("1 left");
    }

    @Test
    void tells_nothing_more_to_a_member_that_has_left() throws Exception {
        joinAll();

        room.leave(ann);
        room.say(bob, "is she gone?");

        verify(ann, never()).tell("2>> is she gone?");
        verify(cid).tell("2>> is she gone?");
    }

    @Test
    void says_once_only_who_has_left() throws Exception {
        joinAll();

        room.leave(ann);
        room.leave(ann);

        verify(bob, times(1)).tell("1 left");
    }

    @Test
    void tells_a_line_to_the_others_though_one_cannot_be_told() throws Exception {
        joinAll();
        doThrow(new IOException("gone")).when(bob).tell("1>> hello");

        room.say(ann, "hello");

        verify(ann).tell("1>> hello");
        verify(cid).tell("1>> hello");
    }

    @Test
    void removes_a_member_that_cannot_be_told_and_says_so_after_the_line() throws Exception {
        joinAll();
        doThrow(new IOException("gone")).when(bob).tell("1>> hello");

        room.say(ann, "hello");
        room.say(ann, "again");

        verify(bob, never()).tell("1>> again");
        verify(bob, never()).tell("2 left");
        for (Member other : new Member[] {ann, cid}) {
            InOrder order = inOrder(other);
            order.verify(other).tell("1>> hello");
            order.verify(other).tell("2 left");
            order.verify(other).tell("1>> again");
        }
    }

    @Test
    void removes_a_member_whatever_it_throws() throws Exception {
        joinAll();
        doThrow(new IllegalStateException("what a member throws")).when(bob).tell("1>> hello");

        room.say(ann, "hello");
        room.say(ann, "again");

        verify(bob, never()).tell("1>> again");
        verify(cid).tell("1>> hello");
        verify(cid).tell("2 left");
    }

    @Test
    void removes_a_member_that_cannot_be_told_its_number() throws Exception {
        room.join(ann);
        doThrow(new IOException("gone")).when(bob).tell("2");

        room.join(bob);
        room.say(ann, "hello");

        verify(ann).tell("2 left");
        verify(bob, never()).tell("1>> hello");
    }

    @Test
    void removes_a_member_that_cannot_be_told_who_has_left() throws Exception {
        joinAll();
        doThrow(new IOException("gone")).when(bob).tell("1 left");

        room.leave(ann);
        room.say(cid, "hello");

        verify(cid).tell("1 left");
        verify(cid).tell("2 left");
        verify(bob, never()).tell("3>> hello");
    }

    @Test
    void removes_several_members_that_cannot_be_told() throws Exception {
        joinAll();
        doThrow(new IOException("gone")).when(ann).tell(anyString());
        doThrow(new IOException("gone")).when(bob).tell(anyString());

        room.say(cid, "hello");

        verify(cid).tell("3>> hello");
        verify(cid, times(1)).tell("1 left");
        verify(cid, times(1)).tell("2 left");
    }

    private void joinAll() {
        room.join(ann);
        room.join(bob);
        room.join(cid);
    }

    private static Member member(int number) {
        Member member = mock();
        when(member.number()).thenReturn(number);
        return member;
    }
}
